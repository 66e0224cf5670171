package org.undersigned.app.settings;

import java.util.List;
import java.util.stream.Collectors;

/** What is set cannot be used; the message has a sentence for each fault, as an operator needs it. */
public class SettingsUnusable extends RuntimeException {
    SettingsUnusable(List<String> faults) {
        super(
                faults.size() == 1
                        ? faults.getFirst()
                        : faults.stream()
                                .map(fault -> "\n- " + fault)
                                .collect(Collectors.joining("", faults.size() + " settings are wrong:", "")));
    }
}
