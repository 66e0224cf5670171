package org.undersigned.app.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its own bytes: whatever it is called, and whoever says so. */
final class ContentKind {
    static final String UNKNOWN = "application/octet-stream";
    static final String PROGRAM = "application/x-executable";
    static final String HTML = "text/html";
    static final String SVG = "image/svg+xml";

    private static final int HEAD = 4096;
    private static final Pattern HTML_TAG =
            Pattern.compile("<(!doctype\\s+html|html|head|body|script|title|div|p|table|h1)[\\s>/]");
    private static final Pattern MAIL_FIELD = Pattern.compile(
            "(?m)^(received|return-path|delivered-to|mime-version|message-id):", Pattern.CASE_INSENSITIVE);

    private record Magic(int at, String bytes, String type) {
        boolean is(byte[] file) {
            byte[] magic = bytes.getBytes(StandardCharsets.ISO_8859_1);
            return file.length >= at + magic.length
                    && Arrays.equals(file, at, at + magic.length, magic, 0, magic.length);
        }
    }

    // Programs come first: one that is something else as well stays a program.
    private static final List<Magic> MAGIC = List.of(
            new Magic(0, "MZ", PROGRAM),
            new Magic(0, "\u007fELF", PROGRAM),
            new Magic(0, "\u00ca\u00fe\u00ba\u00be", PROGRAM),
            new Magic(0, "\u00cf\u00fa\u00ed\u00fe", PROGRAM),
            new Magic(0, "\u00fe\u00ed\u00fa", PROGRAM),
            new Magic(0, "#!", PROGRAM),
            new Magic(0, "%PDF-", "application/pdf"),
            new Magic(0, "\u0089PNG\r\n", "image/png"),
            new Magic(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            new Magic(0, "GIF8", "image/gif"),
            new Magic(8, "WEBP", "image/webp"),
            new Magic(0, "II*\u0000", "image/tiff"),
            new Magic(0, "MM\u0000*", "image/tiff"),
            new Magic(0, "\u00d0\u00cf\u0011\u00e0", "application/x-ole-storage"),
            new Magic(0, "{\\rtf", "application/rtf"),
            new Magic(0, "\u001f\u008b", "application/gzip"),
            new Magic(0, "7z\u00bc\u00af", "application/x-7z-compressed"),
            new Magic(0, "Rar!", "application/vnd.rar"),
            new Magic(4, "ftyp", "video/mp4"),
            new Magic(0, "ID3", "audio/mpeg"),
            new Magic(0, "OggS", "application/ogg"));

    private static final List<Magic> IN_ZIP = List.of(
            new Magic(0, "mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
            new Magic(
                    0,
                    "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
                    "application/vnd.oasis.opendocument.spreadsheet"),
            new Magic(0, "word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            new Magic(0, "xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            new Magic(0, "ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"));

    private ContentKind() {}

    /** Media type. */
    static String of(byte[] file) {
        for (Magic magic : MAGIC) {
            // A text may begin with these two letters.
            if (magic.is(file) && !(magic.bytes().equals("MZ") && isText(file))) {
                return magic.type();
            }
        }
        if (new Magic(0, "PK\u0003\u0004", "").is(file) || new Magic(0, "PK\u0005\u0006", "").is(file)) {
            return zipped(file);
        }
        return isText(file) ? text(file) : UNKNOWN;
    }

    static boolean isPicture(String type) {
        return type.startsWith("image/") && !type.equals("image/tiff");
    }

    // The names of an archive's members stand in it as they are; some program wrote them in any order.
    private static String zipped(byte[] file) {
        String names = new String(file, StandardCharsets.ISO_8859_1);
        return IN_ZIP.stream()
                .filter(member -> names.contains(member.bytes()))
                .findFirst()
                .map(Magic::type)
                .orElse("application/zip");
    }

    private static boolean isText(byte[] file) {
        boolean isWide = file.length > 1
                && (((file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe)
                        || ((file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff));
        if (isWide) {
            return true;
        }
        for (byte b : file) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .toLowerCase(Locale.ROOT);
        if (head.contains("<svg") && !head.contains("<html")) {
            return SVG;
        }
        if (HTML_TAG.matcher(head).find()) {
            return HTML;
        }
        if (head.startsWith("<?xml")) {
            return "application/xml";
        }
        return MAIL_FIELD.matcher(head).find() ? "message/rfc822" : "text/plain";
    }

    /** What a file of such a type is called at its end. */
    static String ending(String type) {
        return switch (type) {
            case "application/pdf" -> "pdf";
            case "image/png" -> "png";
            case "image/jpeg" -> "jpg";
            case "image/gif" -> "gif";
            case "image/webp" -> "webp";
            case "image/tiff" -> "tif";
            case "application/rtf" -> "rtf";
            case "application/gzip" -> "gz";
            case "application/zip" -> "zip";
            case "application/vnd.oasis.opendocument.text" -> "odt";
            case "application/vnd.oasis.opendocument.spreadsheet" -> "ods";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "docx";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "xlsx";
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation" -> "pptx";
            case "video/mp4" -> "mp4";
            case "audio/mpeg" -> "mp3";
            case "message/rfc822" -> "eml";
            case HTML -> "html";
            case "text/plain" -> "txt";
            default -> "bin";
        };
    }
}
