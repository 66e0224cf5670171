package org.undersigned.app.translating;

/** Words that were not saved, because somebody else had changed the same part since the form was shown. */
public record TranslationClash(String place, String words) {}
