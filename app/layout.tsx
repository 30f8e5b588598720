import { LucideProvider } from "lucide-react";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Shortcuts } from "@/components/layout/shortcuts";
import { SkipLink } from "@/components/layout/skip-link";
import { themeScript } from "@/components/layout/theme";
import { playerScript } from "@/components/learning/player-script";
import { CommandFallback } from "@/components/ui/command-fallback";
import { ScrollbarWidth } from "@/components/ui/scrollbar-width";
import { Toaster } from "@/components/ui/toaster";
import { fontVariables } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "M4T", template: "%s · M4T" },
  description: "Courses with graded assessments and certificates anyone can verify.",
  applicationName: "M4T",
  icons: {
    icon: [
      { url: "/favicon.ico", sizes: "32x32" },
      { url: "/icon.svg", type: "image/svg+xml" },
    ],
    apple: "/apple-touch-icon.png",
  },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfdfc" },
    { media: "(prefers-color-scheme: dark)", color: "#0b100e" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;

  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        <script
          nonce={nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: `${themeScript};${playerScript}` }}
        />
      </head>
      <body>
        <SkipLink />
        <LucideProvider size={16} strokeWidth={1.75} className="shrink-0">
          {children}
          <Toaster />
        </LucideProvider>
        <Shortcuts />
        <CommandFallback />
        <ScrollbarWidth />
      </body>
    </html>
  );
}
