"use server";

import { formAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { reissueCertificate } from "./reissue-certificate";
import { requestCorrection } from "./request-correction";
import { revokeCertificate } from "./revoke-certificate";
import { verifyCredential } from "./verify-credential";

export const revokeCertificateAction = formAction(revokeCertificate, {
  message: () => "The certificate is revoked. Its holder is told.",
});

export const reissueCertificateAction = formAction(reissueCertificate, {
  redirectTo: ({ certificateId }) => paths.certificate(certificateId),
});

export const requestCorrectionAction = formAction(requestCorrection, {
  message: () => "Your instructor is told.",
});

export const verifyCredentialAction = formAction(verifyCredential, {
  redirectTo: ({ certificateId, proof }) => paths.verifyCertificate(certificateId, { proof }),
});
