import { paths } from "@/lib/paths";
import { isMember, type Viewer } from "@/lib/viewer";
import { roomsFor } from "./rooms";

export type PalettePage = { label: string; href: string };

/** `words` are what people call it beside its name. */
type Page = PalettePage & { words?: string };

/** The pages that the viewer's palette leads to: each word that was typed begins a word of the page's names. */
export function pagesFor(viewer: Viewer, typed: string): PalettePage[] {
  const wanted = wordsOf(typed);
  return listPages(viewer)
    .filter(({ label, words = "" }) => {
      const known = wordsOf(`${label} ${words}`);
      return wanted.every((word) => known.some((name) => name.startsWith(word)));
    })
    .map(({ label, href }) => ({ label, href }));
}

function listPages(viewer: Viewer): Page[] {
  const catalog = { label: "Catalog", href: paths.courses(), words: "courses search" };
  const check = { label: "Check a certificate", href: paths.verify(), words: "verify badge credential" };
  if (!isMember(viewer)) {
    return [
      catalog,
      { label: "Sign in", href: paths.signIn(), words: "log in login" },
      { label: "Create an account", href: paths.signUp(), words: "sign up register" },
      check,
    ];
  }
  const rooms = roomsFor(viewer.role).flatMap(({ name, groups }) =>
    groups.flatMap(({ links }) => links.map(({ label, href }) => ({ label: `${name}: ${label}`, href }))),
  );
  return [
    { label: "My learning", href: paths.learn(), words: "home dashboard continue" },
    catalog,
    { label: "Saved for later", href: paths.learn({ tab: "saved" }), words: "bookmarks wishlist" },
    { label: "Certificates", href: paths.certificates(), words: "badges credentials pdf" },
    { label: "Notifications", href: paths.notifications(), words: "bell news" },
    { label: "Profile", href: paths.profile(), words: "account settings name picture" },
    { label: "Security", href: paths.security(), words: "account settings password sessions" },
    {
      label: "E-mail preferences",
      href: paths.notificationSettings(),
      words: "email account settings letters",
    },
    check,
    ...rooms,
  ];
}

function wordsOf(text: string) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
