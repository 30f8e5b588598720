import { Ban, Building2, Gift, KeyRound, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import type { CourseBackground } from "@/lib/courses/queries/course-background";
import type { Offer } from "@/lib/learning/access";
import { LastDay, SaleNote, Told } from "./offer-parts";
import type { OfferState, PastLapse } from "./offer-state";

type OfferLapseProps = {
  state: Extract<OfferState, { kind: "ended" }>;
  company: string | null;
  plans: CourseBackground["plans"];
  isSold: boolean;
};

/** What opened the course once and does not any more: which it was, why, and what now. */
export function OfferLapse({
  state: { lapse, offer, hadProgress },
  company,
  plans,
  isSold,
}: OfferLapseProps) {
  const { icon, title } = wordsOf(lapse, company);
  return (
    <Told icon={icon} tone="text-warning" title={title}>
      {lapse.why === "company_billing" && "Your access is back as soon as it is paid. "}
      {hadProgress && "Your progress is kept. "}
      <NextStep offer={offer} lapse={lapse} plans={plans} isSold={isSold} />
    </Told>
  );
}

function wordsOf({ ground, why, at }: PastLapse, company: string | null) {
  const on = at && (
    <>
      {" "}
      on <LastDay end={at} />
    </>
  );
  switch (why) {
    case "company_billing":
      return { icon: Building2, title: `${company ?? "Your company"} has a payment open` };
    case "payment_failed":
      return { icon: KeyRound, title: "The payment of your plan failed" };
    case "refunded":
      return { icon: Undo2, title: "Your payment was returned" };
    case "dispute_lost":
      return { icon: Undo2, title: "Your bank took the payment back" };
    case "withdrawn":
      return ground === "comp"
        ? { icon: Gift, title: <>This gift was withdrawn{on}</> }
        : { icon: Ban, title: <>Your seat was withdrawn{on}</> };
    case "ended":
      return {
        icon: ground === "comp" ? Gift : KeyRound,
        title: (
          <>
            {endings[ground]}
            {on}
          </>
        ),
      };
    default:
      return why satisfies never;
  }
}

const endings: Record<PastLapse["ground"], string> = {
  license: "Your seat ended",
  subscription: "Your plan ended",
  comp: "This gift ended",
  purchase: "Your purchase ended",
};

type NextStepProps = { offer: Offer; lapse: PastLapse } & Pick<OfferLapseProps, "plans" | "isSold">;

function NextStep({ offer, lapse, plans, isSold }: NextStepProps): ReactNode {
  switch (offer) {
    case "ask_company":
      return lapse.why === "company_billing"
        ? "Ask your company admin about it."
        : "Ask your company admin for a new seat to go on.";
    case "renew":
    case "subscribe":
      return <SaleNote plans={plans} isSold={isSold} />;
    case "buy":
      return <SaleNote plans={plans} isSold />;
    case "accept_invite":
    case "sign_in":
    case "enroll":
    case null:
      return null;
    default:
      return offer satisfies never;
  }
}
