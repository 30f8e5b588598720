import { Cover } from "@/components/courses/cover";
import { Caption, Section } from "./section";

const families = [
  ["Programming", "routes, indent"],
  ["Design", "cut paper"],
  ["Business", "ledger, terraces"],
  ["Data Science", "ridges, halftone"],
  ["Anything else", "orbits"],
] as const;

export function Covers() {
  return (
    <Section
      title="Covers"
      note="Category picks the motif family and palette family; the course id picks everything else."
    >
      <div className="space-y-4">
        {families.map(([category, motifs]) => (
          <div key={category}>
            <Caption>
              {category}: {motifs}
            </Caption>
            <div className="grid grid-cols-3 gap-2.5 md:grid-cols-6">
              {[1, 2, 3, 4, 5, 6].map((id) => (
                <div key={id} className="aspect-[16/10] overflow-hidden rounded-md">
                  <Cover course={{ id, category }} />
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </Section>
  );
}
