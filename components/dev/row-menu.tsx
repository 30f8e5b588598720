import { CalendarPlus, Ellipsis, Mail, UserMinus, UserRound } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { MenuButton, MenuLink, MenuRule } from "@/components/ui/menu-items";

export function RowMenu({ name, phone = false }: { name: string; phone?: boolean }) {
  return (
    <Menu label={`Actions for ${name}`} trigger={<Ellipsis />} size={phone ? "icon-lg" : "icon-sm"}>
      <MenuLink href="#main" icon={<UserRound />} shortcut="↵">
        Open profile
      </MenuLink>
      <MenuButton icon={<CalendarPlus />} shortcut="E">
        Extend…
      </MenuButton>
      <MenuButton icon={<Mail />}>Send reminder</MenuButton>
      <MenuRule />
      <MenuButton icon={<UserMinus />} destructive dialog="confirm-example">
        Revoke…
      </MenuButton>
    </Menu>
  );
}
