import { BookOpen, ChevronsUpDown, Search } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Popover } from "@/components/ui/popover";
import { paths } from "@/lib/paths";
import type { Role } from "@/lib/viewer";
import { LogoMark } from "./logo";
import { NavLink } from "./nav-link";
import { type Room, type RoomLink, roomsFor } from "./rooms";

type WorkNavProps = { room: Room; role: Role; switchId: string; counts: Record<string, string> };

export function WorkNav({ room, role, switchId, counts }: WorkNavProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget={switchId}
        className="mx-2 mt-2 flex h-11 shrink-0 items-center gap-2.5 rounded-md px-2 text-left hover:bg-sidebar-accent"
      >
        <span className="sr-only">Switch room, now</span>
        <span className="flex size-7 items-center justify-center">
          <LogoMark className="size-6" />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate text-sm leading-4 font-semibold">M4T</span>
          <span className="block truncate text-xs leading-4 text-muted-foreground">{room.name}</span>
        </span>
        <ChevronsUpDown className="size-3.5 text-muted-foreground" />
      </button>
      <Popover id={switchId} className="w-[13.5rem] p-1">
        <nav aria-label="Rooms">
          <RoomSwitch href={paths.courses()} icon={<Search />} label="Catalog" />
          <RoomSwitch href={paths.learn()} icon={<BookOpen />} label="My learning" />
          {roomsFor(role).map((other) => (
            <RoomSwitch key={other.home} href={other.home} icon={<other.icon />} label={other.name} />
          ))}
        </nav>
      </Popover>
      <nav aria-label={room.name} className="mt-3 flex-1 space-y-5 overflow-y-auto px-2">
        {room.groups.map((group) => (
          <div key={group.links[0]?.href}>
            {group.label && (
              <p className="mb-1 px-2 text-xs font-medium text-muted-foreground">{group.label}</p>
            )}
            <div className="space-y-px">
              {group.links.map((link) => (
                <SidebarLink key={link.href} link={link} count={counts[link.href]} />
              ))}
            </div>
          </div>
        ))}
      </nav>
    </>
  );
}

function RoomSwitch({ href, icon, label }: { href: string; icon: ReactNode; label: string }) {
  return (
    <Link
      href={href}
      className="flex h-8 items-center gap-2.5 rounded-sm px-2 text-sm hover:bg-accent touch:h-11 touch:text-md [&_svg]:text-muted-foreground"
    >
      {icon}
      {label}
    </Link>
  );
}

function SidebarLink({ link, count }: { link: RoomLink; count: string | undefined }) {
  return (
    <NavLink
      href={link.href}
      exact={link.exact ?? false}
      className="flex h-8 items-center gap-2.5 rounded-md px-2 text-sm touch:h-11 touch:text-md"
      currentClassName="bg-sidebar-accent font-medium text-sidebar-accent-foreground"
      restClassName="text-sidebar-foreground hover:bg-sidebar-accent/70 [&_svg]:text-muted-foreground"
    >
      <link.icon />
      <span className="truncate">{link.label}</span>
      {count !== undefined && <span className="tnum ml-auto text-xs text-muted-foreground">{count}</span>}
    </NavLink>
  );
}
