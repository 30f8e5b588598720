import type { ReactNode } from "react";
import { AccountTabs } from "@/components/users/account-tabs";

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="mx-auto w-full max-w-[50rem] flex-1 px-4 pt-8 pb-16 md:px-5 md:pt-10">
      <h1 className="text-2xl md:text-3xl">Account</h1>
      <AccountTabs />
      {children}
    </main>
  );
}
