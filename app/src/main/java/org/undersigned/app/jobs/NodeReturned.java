package org.undersigned.app.jobs;

/** This node was away for so long that it was given up, and has missed what was staged for all: it makes its files anew. */
public record NodeReturned() {}
