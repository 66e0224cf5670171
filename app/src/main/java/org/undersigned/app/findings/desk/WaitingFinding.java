package org.undersigned.app.findings.desk;

import org.undersigned.app.findings.Finding;
import org.undersigned.app.findings.Step;
import org.undersigned.app.findings.SubjectPlaces;

/** A proposal that waits for a second person, with what it is about. */
public record WaitingFinding(Finding finding, Step step, SubjectPlaces.Place place) {}
