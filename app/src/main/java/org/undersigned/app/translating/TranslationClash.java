package org.undersigned.app.translating;

/** Words that were not saved: since the form was shown, somebody else had changed the same part or removed it. */
public record TranslationClash(String place, String words) {}
