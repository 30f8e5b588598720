"use client";

import { usePathname } from "next/navigation";
import { Tabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";

const pages = [
  { href: paths.profile(), label: "Profile" },
  { href: paths.security(), label: "Security" },
  { href: paths.notificationSettings(), label: "Notifications" },
];

export function AccountTabs() {
  const path = usePathname();
  return (
    <Tabs
      label="Account"
      className="mt-6"
      tabs={pages.map((page) => ({ ...page, current: path === page.href }))}
    />
  );
}
