package org.undersigned.app.commands.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One invited organisation of the demo, and what its representative will do. */
public record DemoSignatory(String name, String email, String website, String role, String authority, String answer) {
    private static final int FIELDS = 6;

    /** Those of the sample. */
    public static List<DemoSignatory> sample() throws IOException {
        return DemoSample.rows("signatories.txt", FIELDS).stream()
                .map(row -> new DemoSignatory(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
                .toList();
    }

    /** Invented addresses for names that stood under a text of the user's. */
    public static List<DemoSignatory> named(List<String> names) {
        List<DemoSignatory> signatories = new ArrayList<>();
        for (String name : names) {
            String host = "organisation-" + (signatories.size() + 1) + ".example";
            signatories.add(
                    new DemoSignatory(name, "office@" + host, host, "Representative", "board-decision", "sign"));
        }
        return signatories;
    }

    public boolean signs() {
        return answer.equals("sign");
    }

    public String invitationLine() {
        return name + ", " + email + (website.isEmpty() ? "" : ", " + website);
    }
}
