/**
 * The real PyTorch beside the course's engine.
 *
 * <p>{@link gradus.peers.GoldenWriter} asks PyTorch for values, first and second derivatives of
 * every operation and writes the golden file that the engine's own build is held to. The tests here
 * run random programs through both engines.
 */
package gradus.peers;
