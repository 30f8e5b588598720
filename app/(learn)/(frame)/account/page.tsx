import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";
import { requireMember } from "@/lib/session";

export default async function AccountPage() {
  await requireMember();
  redirect(paths.profile());
}
