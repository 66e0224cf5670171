package org.undersigned.app.backup;

import java.util.List;

/**
 * What a backup says about itself: {@code backup.json} (docs/spec/backup.md). Field names are the format's.
 *
 * @param format {@value #FORMAT}
 * @param program the version that made it
 * @param at an instant in UTC: the database as it was then
 * @param ledgerSize entries of the ledger
 * @param migrations of the database, in the order in which they ran
 * @param tables in the order of their names
 * @param keys names of files
 */
record BackupManifest(
        String format,
        String program,
        String at,
        long ledgerSize,
        List<Migration> migrations,
        List<Table> tables,
        List<String> keys) {
    static final String FORMAT = "undersigned/backup@v1";

    /**
     * A step of the database's form.
     *
     * @param script its file, in the folder of its feature
     */
    record Migration(String version, String script, int checksum) {}

    /**
     * A table.
     *
     * @param columns in the order of the file; those that are worked out are left out
     * @param sha256 of the file, 64 hexadecimal digits
     * @param counters the next number of each column that counts by itself, in the order of their names
     */
    record Table(String name, List<String> columns, long rows, String sha256, List<Counter> counters) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** A column that counts by itself. */
    record Counter(String column, long next) {}

    BackupManifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        keys = List.copyOf(keys);
    }
}
