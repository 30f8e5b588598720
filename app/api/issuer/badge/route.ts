import { badgePicture } from "@/lib/certificates/badge-picture";
import { publicAnswer } from "@/lib/certificates/public-answer";
import { machineDoor } from "@/lib/machine-door";

/** The picture of every badge, without a credential in it. */
export const GET = machineDoor(async () => publicAnswer(new Uint8Array(badgePicture()), "image/png", 86_400));
