package org.undersigned.app.findings;

/** A proposal that waits for a second person, with what it is about. */
public record WaitingFinding(Finding finding, Step step, SubjectPlaces.Place place) {}
