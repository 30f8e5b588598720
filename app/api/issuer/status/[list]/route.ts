import { publicAnswer } from "@/lib/certificates/public-answer";
import { listRevokedPlaces } from "@/lib/certificates/queries";
import { signStatusList } from "@/lib/certificates/sign-credential";
import { listLength } from "@/lib/certificates/status-list";
import { clock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { machineDoor } from "@/lib/machine-door";

/** Which credentials are revoked, as a signed list (Bitstring Status List). */
export const GET = machineDoor<{ list: string }>(async (viewer, _request, { list }) => {
  if (!/^(0|[1-9]\d{0,3})$/.test(list)) throw new AppError("NOT_FOUND", "There is no such list.");
  const number = Number(list);
  const revoked = await listRevokedPlaces(viewer, { from: number * listLength, count: listLength });
  return publicAnswer(await signStatusList(number, revoked, clock.now()), "application/vc+jwt", 60);
});
