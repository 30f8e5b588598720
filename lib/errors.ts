export type FieldErrors = Record<string, string[] | undefined>;

export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "INVALID"
  | "CONFLICT"
  | "LIMIT_REACHED"
  | "PAYMENT_REQUIRED"
  | "RATE_LIMITED";

/** An expected failure. `message` is written for the person who sees it. */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fieldErrors?: FieldErrors,
  ) {
    super(message);
  }
}

/** A failure that belongs to one field of a form. */
export function fieldError(field: string, message: string, code: ErrorCode = "INVALID") {
  return new AppError(code, "Please check the form.", { [field]: [message] });
}

/** The HTTP status of each code, for the machine doors. */
export const httpStatus: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 422,
  CONFLICT: 409,
  LIMIT_REACHED: 409,
  PAYMENT_REQUIRED: 402,
  RATE_LIMITED: 429,
};
