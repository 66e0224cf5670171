package org.undersigned.app.documents.reading;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/** Gives POI the parts that passed the limits, so that it never unpacks the file itself. */
final class MembersPackage implements ZipEntrySource {
    private final Map<String, byte[]> members;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private boolean closed;

    MembersPackage(ZipMembers zip) {
        this.members = zip.all();
        members.keySet().forEach(name -> entries.put(name, new ZipArchiveEntry(name)));
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(entries.values());
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return entries.get(path.startsWith("/") ? path.substring(1) : path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        byte[] content = members.get(entry.getName());
        if (content == null) {
            throw new FileNotFoundException(entry.getName());
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
