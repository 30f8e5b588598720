type Named = { id: string; courseTitle: string; issuerName: string; issuedAt: Date };

/** LinkedIn's own form for a profile, filled in. Nothing is sent before the person sends it there. */
export function linkedInUrl({ id, courseTitle, issuerName, issuedAt }: Named, verifyUrl: string) {
  const url = new URL("https://www.linkedin.com/profile/add");
  const fields = {
    startTask: "CERTIFICATION_NAME",
    name: courseTitle,
    organizationName: issuerName,
    issueYear: String(issuedAt.getUTCFullYear()),
    issueMonth: String(issuedAt.getUTCMonth() + 1),
    certUrl: verifyUrl,
    certId: id,
  };
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
  return url.href;
}
