import { Checkbox, Radio, Switch } from "@/components/ui/choice";
import { FilterChips } from "@/components/ui/filter-chips";
import { FilterForm } from "@/components/ui/filter-form";
import { FilterSelect } from "@/components/ui/filter-select";
import { MixedCheckbox } from "@/components/ui/mixed-checkbox";
import { Segmented, SegmentedLinks } from "@/components/ui/segmented";
import { TabPanels } from "@/components/ui/tab-panels";
import { Tabs } from "@/components/ui/tabs";
import { Section } from "./section";

const here = "/dev/components";
const views = ["Write", "Markdown", "Preview"];

export function Choices() {
  return (
    <Section title="Choice" note="24 px hit area at least; labels are clickable.">
      <div className="flex flex-wrap gap-x-12 gap-y-5">
        <div className="space-y-2">
          <Checkbox label="Unchecked" />
          <Checkbox label="Checked" defaultChecked />
          <MixedCheckbox label="Mixed" checked="mixed" readOnly />
          <Checkbox label="Disabled" disabled />
          <Checkbox label="With help" help="One sentence about it" aside="12" />
        </div>
        <div className="space-y-2">
          <Radio name="price" label="One-time price" defaultChecked />
          <Radio name="price" label="Plan only" />
        </div>
        <div className="space-y-2.5">
          <Switch label="Free preview" defaultChecked />
          <Switch label="Public page" />
        </div>
        <div className="space-y-3">
          <Segmented
            label="Mode"
            defaultValue="Write"
            options={views.map((view) => ({ value: view, label: view }))}
          />
          <SegmentedLinks
            label="View"
            items={views.map((view) => ({
              href: `${here}?view=${view}`,
              label: view,
              current: view === "Preview",
            }))}
          />
        </div>
      </div>
      <FilterForm action={here} className="mt-6 flex flex-wrap items-center gap-2">
        <FilterSelect
          label="Last active"
          name="active"
          options={[
            { value: "", label: "Any" },
            { value: "7", label: "7 days" },
          ]}
        />
        <FilterSelect label="Level" name="level" options={[{ value: "", label: "Any" }]} />
      </FilterForm>
      <div className="mt-3">
        <FilterChips
          chips={[
            { label: "Design", without: `${here}?category=business` },
            { label: "2 to 5 h", without: here },
          ]}
          clear={here}
        />
      </div>
      <div className="mt-6 grid max-w-[40rem] items-start gap-8 md:grid-cols-2">
        <Tabs
          label="Seats"
          tabs={[
            { href: here, label: "All", count: 120, current: false },
            { href: `${here}?seats=assigned`, label: "Assigned", count: 97, current: true },
            { href: `${here}?seats=free`, label: "Free", count: 17, current: false },
          ]}
        />
        <TabPanels
          label="Beside the lesson"
          panels={[
            { value: "notes", label: "Notes", count: 2, content: <p className="text-sm">Two notes.</p> },
            {
              value: "transcript",
              label: "Transcript",
              content: <p className="text-sm">The words of the video.</p>,
            },
          ]}
        />
      </div>
    </Section>
  );
}
