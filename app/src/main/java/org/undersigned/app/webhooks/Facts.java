package org.undersigned.app.webhooks;

import java.util.Set;

/**
 * What can be news of a published statement.
 *
 * @param revision number of the text that the public sees
 * @param made signatures that were ever made under it, withdrawn ones among them
 * @param ended those that were withdrawn
 * @param translations language and number of revision, such as {@code hy@1}
 */
record Facts(int revision, int made, int ended, Set<String> translations) {
    Facts {
        translations = Set.copyOf(translations);
    }

    static String translation(String language, int revision) {
        return language + "@" + revision;
    }

    static String language(String translation) {
        return translation.substring(0, translation.indexOf('@'));
    }
}
