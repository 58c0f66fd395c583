package gradus.course.prove;

import gradus.course.source.WrongAnswer;
import java.util.SortedMap;

/**
 * What a planted mistake looks like from outside.
 *
 * @param mistake the mistake
 * @param symptoms the visible tests that it fails, by key, and the fingerprint of each failure
 */
record Diagnosis(WrongAnswer mistake, SortedMap<String, String> symptoms) {}
