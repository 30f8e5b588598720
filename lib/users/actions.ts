"use server";

import { formAction, intoSession } from "@/lib/action";
import { paths } from "@/lib/paths";
import { changePassword } from "./change-password";
import { changeRole } from "./change-role";
import { endOtherSessions, endSession } from "./end-session";
import { requestPasswordReset } from "./request-password-reset";
import { requestVerification } from "./request-verification";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { signUp } from "./sign-up";
import { restoreUser, suspendUser } from "./suspend-user";
import { removePicture, updatePicture } from "./update-picture";
import { updateProfile } from "./update-profile";
import { verifyEmail } from "./verify-email";

export const signUpAction = formAction(signUp, { redirectTo: () => paths.checkMail() });
export const signInAction = formAction(signIn, intoSession);
export const verifyEmailAction = formAction(verifyEmail, intoSession);
export const resetPasswordAction = formAction(resetPassword, intoSession);
export const signOutAction = formAction(signOut, { session: () => "end", redirectTo: () => paths.home() });

export const requestVerificationAction = formAction(requestVerification, {
  message: () => "If an account waits for this address, a new link is on its way.",
});

export const requestPasswordResetAction = formAction(requestPasswordReset, {
  message: () => "If there is an account with this address, a link is on its way.",
});

export const changePasswordAction = formAction(changePassword, {
  message: () => "Your password is changed. Other devices were signed out.",
});

export const updateProfileAction = formAction(updateProfile, { message: () => "Saved." });
export const updatePictureAction = formAction(updatePicture, { message: () => "Your picture is changed." });
export const removePictureAction = formAction(removePicture, { message: () => "Your picture is removed." });

export const endSessionAction = formAction(endSession, {
  session: ({ isOwn }) => (isOwn ? "end" : null),
  redirectTo: ({ isOwn }) => (isOwn ? paths.home() : null),
  message: () => "That device is signed out.",
});

export const endOtherSessionsAction = formAction(endOtherSessions, {
  message: ({ count }) => (count === 1 ? "One other device" : `${count} other devices`) + " signed out.",
});

export const changeRoleAction = formAction(changeRole, {
  message: ({ username, role }) => `${username} is now ${role.replace("_", " ")}.`,
});

export const suspendUserAction = formAction(suspendUser, {
  message: ({ username }) => `${username} is suspended.`,
});
export const restoreUserAction = formAction(restoreUser, {
  message: ({ username }) => `${username} can sign in again.`,
});
