package org.proviso.teaching.lesson;

/**
 * One answer that a question offers.
 *
 * @param text what it says
 * @param correct whether it is right
 * @param feedback what to say to who chose it: why it is right, or what makes it wrong
 */
public record Choice(String text, boolean correct, String feedback) {}
