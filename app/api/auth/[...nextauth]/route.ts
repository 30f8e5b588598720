import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth";
import { originOf } from "@/lib/request";
import { signIn } from "@/lib/users/sign-in";
import { revokeSession } from "@/lib/users/sign-out";
import { guest, system } from "@/lib/viewer";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context) {
  if (!(await isReadable(request))) return Response.json({ error: "Bad request" }, { status: 400 });
  const origin = originOf(request.headers);
  const answer: unknown = await NextAuth(
    request,
    context,
    authOptions({
      signIn: async (identifier, password) =>
        (await signIn(guest(origin), { identifier, password })).sessionId,
      signOut: async (sessionId) => void (await revokeSession({ ...system, ...origin }, { sessionId })),
    }),
  );
  return answer as Response;
}

/** A name, a password and a token, with room to spare. */
const mostBytes = 20_000;

/** next-auth reads a body of any size, and answers 500 to one that is not what its type says. */
async function isReadable(request: NextRequest) {
  if (request.method !== "POST") return true;
  if (!(Number(request.headers.get("content-length") ?? Infinity) <= mostBytes)) return false;
  const copy = request.clone();
  try {
    const isJson = request.headers.get("content-type")?.startsWith("application/json");
    await (isJson ? copy.json() : copy.formData());
    return true;
  } catch {
    return false;
  }
}

export { handle as GET, handle as POST };
