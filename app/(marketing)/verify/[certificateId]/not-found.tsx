import { NumberForm } from "@/components/certificates/number-form";

export default function NoSuchCertificate() {
  return (
    <main id="main" className="mx-auto w-full max-w-[62rem] flex-1 px-4 pt-9 pb-16 md:px-6 md:pt-16">
      <h1 className="text-3xl md:text-4xl">No such certificate</h1>
      <p className="mt-3 mb-8 max-w-[34rem] text-md text-muted-foreground">
        No certificate with this number was issued here. Look at each letter and digit again. If they are
        right, the paper you have is not one of ours.
      </p>
      <NumberForm />
    </main>
  );
}
