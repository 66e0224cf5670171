package org.undersigned.app.evidence;

import org.undersigned.app.findings.Finding;

/**
 * A finding that rests on a copy.
 *
 * @param path of the public page that has it; empty where there is none
 */
public record ShownFinding(Finding finding, String path) {}
