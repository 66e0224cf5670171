package org.undersigned.app.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a file is: by its first bytes, and by its name only where these cannot tell. */
enum FileKind {
    PDF,
    ZIP,
    /** Word and Excel until 2003, and what later ones lock with a password. */
    OLD_OFFICE,
    RICH_TEXT,
    PICTURE,
    CSV,
    MARKDOWN,
    TEXT;

    private record Magic(String bytes, FileKind kind) {
        boolean begins(byte[] file, int from) {
            byte[] magic = bytes.getBytes(StandardCharsets.ISO_8859_1);
            return file.length >= from + magic.length
                    && Arrays.equals(file, from, from + magic.length, magic, 0, magic.length);
        }
    }

    private static final List<Magic> MAGIC = List.of(
            new Magic("%PDF-", PDF),
            new Magic("PK\u0003\u0004", ZIP),
            new Magic("PK\u0005\u0006", ZIP),
            new Magic("\u00d0\u00cf\u0011\u00e0", OLD_OFFICE),
            new Magic("{\\rtf", RICH_TEXT),
            new Magic("\u0089PNG", PICTURE),
            new Magic("\u00ff\u00d8\u00ff", PICTURE),
            new Magic("GIF8", PICTURE),
            new Magic("II*\u0000", PICTURE),
            new Magic("MM\u0000*", PICTURE));

    /** @param name a file's name or an address's path */
    static FileKind of(byte[] file, String name) {
        int from = 0;
        // Some programs put line feeds before a PDF.
        while (from < Math.min(file.length, 16) && Character.isWhitespace(file[from])) {
            from++;
        }
        for (Magic magic : MAGIC) {
            if (magic.begins(file, from)) {
                return magic.kind();
            }
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "md", "markdown" -> MARKDOWN;
            case "csv", "tsv" -> CSV;
            default -> TEXT;
        };
    }
}
