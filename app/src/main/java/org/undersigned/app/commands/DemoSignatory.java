package org.undersigned.app.commands;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One invited organisation of the demo, and what its representative will do. */
record DemoSignatory(String name, String email, String website, String role, String authority, String answer) {
    private static final int FIELDS = 6;

    static List<DemoSignatory> parse(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .filter(fields -> fields.length == FIELDS)
                .map(fields -> new DemoSignatory(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]))
                .toList();
    }

    /** Invented addresses for names that stood under a text of the user's. */
    static List<DemoSignatory> named(List<String> names) {
        List<DemoSignatory> signatories = new ArrayList<>();
        for (String name : names) {
            String host = "organisation-" + (signatories.size() + 1) + ".example";
            signatories.add(
                    new DemoSignatory(name, "office@" + host, host, "Representative", "board-decision", "sign"));
        }
        return signatories;
    }

    boolean signs() {
        return answer.equals("sign");
    }

    String invitationLine() {
        return name + ", " + email + (website.isEmpty() ? "" : ", " + website);
    }
}
