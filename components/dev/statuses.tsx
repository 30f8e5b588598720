import { Check } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Kbd } from "@/components/ui/kbd";
import { KpiStrip } from "@/components/ui/kpi-strip";
import { Status } from "@/components/ui/status";
import { Section } from "./section";

export function Statuses() {
  return (
    <Section
      title="Status"
      note="Dot and word for states in tables; bordered badge only when someone must act or a role matters."
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 text-sm">
        <Status tone="good">Active</Status>
        <Status tone="idle">Idle</Status>
        <Status tone="hollow">Invited</Status>
        <Status tone="warning">Expiring</Status>
        <Status tone="bad">Failed</Status>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Badge>Instructor</Badge>
        <Badge tone="ink">Admin</Badge>
        <Badge tone="brand">
          <Check strokeWidth={2} />
          Live
        </Badge>
        <Badge tone="warning">Too easy</Badge>
        <Badge tone="destructive">Check the key</Badge>
        <span className="mx-2 h-4 w-px bg-border" />
        <Kbd>⌘K</Kbd>
        <Kbd>F</Kbd>
        <span className="mx-2 h-4 w-px bg-border" />
        {["Amara Osei", "Ilse Verhoeven", "Jakub Nowicki", "Lucía Ferrer"].map((name) => (
          <Avatar key={name} name={name} />
        ))}
        <Avatar name="Noor Rahimi" size="md" />
        <Avatar name="Noor Rahimi" size="lg" />
      </div>
      <KpiStrip
        className="mt-6"
        items={[
          { label: "Enrolled", value: "1,284", note: "37 this week" },
          {
            label: "Finished",
            value: "33%",
            delta: { text: "+4 pts", tone: "good" },
            note: "427 certificates",
          },
          {
            label: "Pass on first attempt",
            value: "74%",
            delta: { text: "−2 pts", tone: "bad" },
            note: "all five quizzes",
          },
          { label: "Median time to finish", value: "31 days", note: "from enrollment" },
        ]}
      />
    </Section>
  );
}
