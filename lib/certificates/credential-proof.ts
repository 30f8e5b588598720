import { seal, unseal } from "@/lib/seal";

const purpose = "credential proof";
const goodForMs = 15 * 60 * 1000;

/** For the address of the page that shows a certificate: its credential was checked here, just now. */
export function makeProof(certificateId: string, now: Date) {
  return seal(purpose, `${certificateId} ${now.getTime()}`);
}

/** Whether an address carries that for this certificate. Nobody else can write it, and it does not last. */
export function isProof(token: string | undefined, certificateId: string, now: Date) {
  const [id, at] = (token && unseal(purpose, token)?.split(" ")) || [];
  return id === certificateId && now.getTime() - Number(at) < goodForMs;
}
