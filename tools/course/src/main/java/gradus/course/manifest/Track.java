package gradus.course.manifest;

/** Whether an exercise is part of the course's main path. */
public enum Track {
  /** On the main path: later exercises may build on it. */
  CORE,
  /** Off the main path: worth doing, needed by nothing. */
  EXTRA
}
