import type { ActionState } from "@/lib/action";
import { typedValues } from "@/lib/typed-values";
import type { FormAction } from "./form-state";

/** Calls the action. Where the server can’t be reached the form says so and stays filled; the page does not break. */
export async function reachServer(
  action: FormAction,
  previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  try {
    return await action(previous, form);
  } catch (error) {
    // Redirects, and failures that the server has logged, carry a digest.
    if (!(error instanceof Error) || "digest" in error) throw error;
    const message = "The server could not be reached. What you entered is still here: please try again.";
    return { status: "error", code: "UNREACHABLE", message, values: typedValues(form) };
  }
}
