import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/choice";
import { MixedCheckbox } from "@/components/ui/mixed-checkbox";
import { Pagination } from "@/components/ui/pagination";
import { Row, RowList } from "@/components/ui/row-list";
import { Status } from "@/components/ui/status";
import { None, Table, Td, Th, Tr } from "@/components/ui/table";
import { RowMenu } from "./row-menu";
import { Section } from "./section";

const here = "/dev/components";
const people = [
  {
    name: "Ingrid Aasen",
    tone: "good",
    status: "Active",
    courses: 3,
    expires: "11 Dec 2026",
    selected: true,
  },
  { name: "Amara Osei", tone: "good", status: "Active", courses: 4, expires: "10 Jan 2027", selected: false },
  { name: "Jakub Nowicki", tone: "idle", status: "Idle", courses: 1, expires: null, selected: false },
] as const;

export function Tables() {
  return (
    <Section
      title="Table"
      note="Row 40 or 44 px, hairlines only, numbers right and tabular, head 12 px quiet."
    >
      <Table label="Example table" className="max-md:hidden">
        <thead>
          <tr>
            <Th className="w-9">
              <MixedCheckbox checked="mixed" readOnly aria-label="Select all" />
            </Th>
            <Th sort={{ href: `${here}?sort=-person`, order: "asc" }}>Person</Th>
            <Th>Status</Th>
            <Th numeric sort={{ href: `${here}?sort=courses` }}>
              Courses
            </Th>
            <Th>Expires</Th>
            <Th className="w-8">
              <span className="sr-only">Actions</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Tr key={person.name} selected={person.selected}>
              <Td>
                <Checkbox defaultChecked={person.selected} aria-label={`Select ${person.name}`} />
              </Td>
              <Td className="font-medium">{person.name}</Td>
              <Td>
                <Status tone={person.tone}>{person.status}</Status>
              </Td>
              <Td numeric>{person.courses}</Td>
              <Td quiet>{person.expires ?? <None />}</Td>
              <Td className="text-right">
                <RowMenu name={person.name} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <RowList>
        {people.map((person) => (
          <Row
            key={person.name}
            lead={<Avatar name={person.name} size="md" />}
            title={person.name}
            badge={<Badge>Instructor</Badge>}
            detail="on a phone, two or three lines"
            note={<Status tone={person.tone}>{person.status}</Status>}
            aside={<RowMenu name={person.name} phone />}
          />
        ))}
      </RowList>
      <Pagination summary="1 to 3 of 6,418" next={`${here}?page=2`} />
    </Section>
  );
}
