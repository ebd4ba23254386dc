/** Names that are devices to Windows, whatever ending they have: no file or folder can be called so there. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** Whether Windows keeps a name for itself. */
export const isDeviceName = (name: string): boolean => DEVICE.test(name);

/** A name as systems see it that tell neither capitals nor ways of writing accents apart: two names of which this is the same collide. */
export const foldedName = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase();

/** What keeps a name from being a file's on every system; undefined where nothing does. */
export function nameRefusal(name: string): string | undefined {
  if (isDeviceName(name)) return '在 Windows 上是设备的名字';
  if (/[<>:"|?*\\/]/.test(name)) return '含有 Windows 文件名不能用的字符';
  if (/[. ]$/.test(name)) return '末尾是点或空格，在 Windows 上会丢失';
  return new TextEncoder().encode(name).length > LONGEST ? `超过 ${LONGEST} 个字节` : undefined;
}

/** Bytes: file systems take 255, and some programs put an ending behind. */
const LONGEST = 200;
