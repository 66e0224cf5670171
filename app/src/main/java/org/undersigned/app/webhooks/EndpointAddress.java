package org.undersigned.app.webhooks;

import static org.undersigned.app.words.Speech.say;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.undersigned.app.web.Form;

/** Reads where messages are to go: HTTPS only. Whether it is a public address is seen at each delivery. */
final class EndpointAddress {
    private static final int LONGEST = 500;
    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 443);

    private EndpointAddress() {}

    static void check(Form form, String field) {
        if (form.value(field).length() > LONGEST || !isOne(form.value(field))) {
            form.problem(field, say("webhooks.problem.url"));
        }
    }

    private static boolean isOne(String typed) {
        try {
            URI address = new URI(typed);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null
                    && USUAL_PORTS.contains(address.getPort());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
