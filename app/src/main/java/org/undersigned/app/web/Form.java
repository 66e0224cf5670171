package org.undersigned.app.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a person typed into a form, and what is wrong with it, field by field. Nothing typed is lost. */
public final class Form {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    public Form with(String field, String value) {
        values.put(field, value);
        return this;
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** One clear sentence beside the field; the first one stays. */
    public Form problem(String field, String sentence) {
        problems.putIfAbsent(field, sentence);
        return this;
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public Form require(String field, String sentence) {
        return value(field).isBlank() ? problem(field, sentence) : this;
    }

    public Form atMost(String field, int length, String sentence) {
        return value(field).length() > length ? problem(field, sentence) : this;
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    public Map<String, String> problems() {
        return problems;
    }
}
