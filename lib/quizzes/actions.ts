"use server";

import { formAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { startAttempt } from "./start-attempt";
import { submitAttempt } from "./submit-attempt";

const toAttempt = ({ attemptId }: { attemptId: number }) => paths.attempt(attemptId);

export const startAttemptAction = formAction(startAttempt, { redirectTo: toAttempt });

export const submitAttemptAction = formAction(submitAttempt, { redirectTo: toAttempt });
