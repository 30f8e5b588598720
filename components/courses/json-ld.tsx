/** `<` is escaped: a title that holds `</script>` must not end the element. */
export function JsonLd({ data, nonce }: { data: object; nonce: string | undefined }) {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  // Browsers hide the nonce from scripts, so the two sides of hydration never see the same one.
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
