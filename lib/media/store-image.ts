import "server-only";

import { encodeImage, type ImageOptions } from "./image";
import { storeFile } from "./store-file";

/**
 * Reads a picture by its content and stores it anew as WebP. At most `maxSide` pixels a side; `crop` is cut
 * out first.
 * @throws AppError INVALID where it is no picture that we take
 */
export async function storeImage(bytes: Uint8Array, options: ImageOptions) {
  const { data, width, height } = await encodeImage(bytes, options);
  return { ...(await storeFile(data, "image/webp")), width, height };
}
