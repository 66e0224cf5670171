package org.undersigned.app.publicfiles;

import java.util.Optional;
import java.util.Set;

/**
 * As what a public file is sent.
 *
 * @param purpose says what else follows from it than its type
 */
record FileKind(Purpose purpose, String contentType) {
    private static final Set<String> COMPRESSED = Set.of(
            "image/png",
            "application/zip",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    enum Purpose {
        SHOWN,
        SCRIPTED,
        FRAMED,
        DOWNLOAD
    }

    static FileKind shown(String contentType) {
        return new FileKind(Purpose.SHOWN, contentType);
    }

    static FileKind scripted(String contentType) {
        return new FileKind(Purpose.SCRIPTED, contentType);
    }

    static FileKind framed(String contentType) {
        return new FileKind(Purpose.FRAMED, contentType);
    }

    static FileKind download(String contentType) {
        return new FileKind(Purpose.DOWNLOAD, contentType);
    }

    /** Not what is compressed in itself. */
    boolean isCompressible() {
        return !COMPRESSED.contains(contentType);
    }

    boolean isHtml() {
        return contentType.startsWith("text/html");
    }

    boolean isScripted() {
        return purpose == Purpose.SCRIPTED;
    }

    boolean isFramed() {
        return purpose == Purpose.FRAMED;
    }

    boolean isDownload() {
        return purpose == Purpose.DOWNLOAD;
    }

    /** Such as {@code SHOWN text/html; charset=utf-8}. */
    String written() {
        return purpose + " " + contentType;
    }

    static Optional<FileKind> read(String written) {
        for (Purpose purpose : Purpose.values()) {
            if (written.startsWith(purpose + " ")) {
                return Optional.of(
                        new FileKind(purpose, written.substring(purpose.name().length() + 1)));
            }
        }
        return Optional.empty();
    }
}
