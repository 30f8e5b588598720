import type { ReactNode } from "react";
import type { Role } from "@/lib/viewer";
import { roomsFor } from "./rooms";

export type RoomEntry = { name: string; home: string; icon: ReactNode };

/** The rooms a role opens, for menus that run in the browser: only these and their icons travel there. */
export function roomLinks(role: Role | undefined): RoomEntry[] {
  if (!role) return [];
  return roomsFor(role).map(({ name, home, icon: Icon }) => ({ name, home, icon: <Icon /> }));
}
