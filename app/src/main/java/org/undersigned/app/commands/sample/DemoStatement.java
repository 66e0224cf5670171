package org.undersigned.app.commands.sample;

/**
 * A published statement of the demo.
 *
 * @param name by which the sample content speaks of it
 * @param desk address of its page at the desk
 * @param page address of its public page
 */
public record DemoStatement(String name, String desk, String page) {}
