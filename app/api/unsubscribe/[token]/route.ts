import { redirect } from "next/navigation";
import { AppError, httpStatus } from "@/lib/errors";
import { log } from "@/lib/log";
import { endLetters } from "@/lib/ops/end-letters";
import { paths } from "@/lib/paths";
import { guest } from "@/lib/viewer";

type Context = { params: Promise<{ token: string }> };

/** What a mail program's own button sends (RFC 8058): from anywhere, without a cookie. The token says it all. */
export async function POST(_request: Request, { params }: Context) {
  try {
    await endLetters(guest(), await params);
    return new Response("These letters are switched off.\n");
  } catch (error) {
    if (error instanceof AppError) {
      return new Response(`${error.message}\n`, { status: httpStatus[error.code] });
    }
    log.error({ err: error }, "unsubscribing failed");
    return new Response("Something broke on our side. Please try again.\n", { status: 500 });
  }
}

/** A person who opens the address gets the page with the button. */
export async function GET(_request: Request, { params }: Context) {
  redirect(paths.unsubscribe((await params).token));
}
