import {
  BookOpen,
  Building2,
  ChartNoAxesColumn,
  KeyRound,
  LayoutDashboard,
  type LucideIcon,
  Mail,
  MessageSquareText,
  Presentation,
  Users,
} from "lucide-react";
import { paths } from "@/lib/paths";
import type { Role } from "@/lib/viewer";

export type RoomLink = { href: string; label: string; icon: LucideIcon; exact?: boolean };
export type RoomGroup = { label?: string; links: readonly RoomLink[] };
export type Room = { name: string; home: string; icon: LucideIcon; groups: readonly RoomGroup[] };

export const rooms = {
  teach: {
    name: "Teaching",
    home: paths.teach(),
    icon: Presentation,
    groups: [{ links: [{ href: paths.teach(), label: "Courses", icon: BookOpen }] }],
  },
  company: {
    name: "Company",
    home: paths.company(),
    icon: Building2,
    groups: [
      {
        links: [
          { href: paths.company(), label: "Overview", icon: ChartNoAxesColumn, exact: true },
          { href: paths.companyLicenses(), label: "Licenses", icon: KeyRound },
        ],
      },
    ],
  },
  admin: {
    name: "Back office",
    home: paths.admin(),
    icon: LayoutDashboard,
    groups: [
      { links: [{ href: paths.admin(), label: "Overview", icon: LayoutDashboard, exact: true }] },
      {
        label: "Manage",
        links: [
          { href: paths.adminUsers(), label: "Users", icon: Users },
          { href: paths.adminCourses(), label: "Courses", icon: BookOpen },
        ],
      },
      {
        label: "Oversight",
        links: [
          { href: paths.adminReviews(), label: "Reviews", icon: MessageSquareText },
          { href: paths.adminMail(), label: "Mail", icon: Mail },
        ],
      },
    ],
  },
} satisfies Record<string, Room>;

const roomsOf: Record<Role, readonly Room[]> = {
  student: [],
  instructor: [rooms.teach],
  company_admin: [rooms.company],
  admin: [rooms.teach, rooms.admin],
};

/** The rooms a role opens beside the learner's own. */
export function roomsFor(role: Role) {
  return roomsOf[role];
}
