package gradus.proofs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds the packages to the directions in which they may know each other. */
class ArchitectureTest {
  private static final Path ROOT = Path.of("../..");

  @Test
  @DisplayName("what a stub needs depends on nothing but the JDK")
  void exerciseStandsAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("gradus.exercise", "java..")
        .check(module("tools/exercise"));
  }

  @Test
  @DisplayName("the cards know neither the course's command nor any lesson")
  void cardsKnowNoCourse() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("gradus.course..", "gradus.scalar..", "org.snakeyaml..")
        .check(module("tools/cards"));
  }

  @Test
  @DisplayName("the scalar engine depends on nothing but the JDK")
  void scalarEngineStandsAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("gradus.scalar", "java..")
        .check(module("solutions/lesson01-scalar-engine"));
  }

  @Test
  @DisplayName("arrays know no gradients, and tensors nothing but arrays")
  void tensorEngineHasTwoFloors() {
    JavaClasses engine = module("solutions/lesson02-tensors");
    classes()
        .that()
        .resideInAPackage("gradus.array")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("gradus.array", "java..")
        .check(engine);
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("gradus.array", "gradus.tensor", "java..")
        .check(engine);
  }

  @Test
  @DisplayName("no package of the course's command is in a cycle with another")
  void courseHasNoCycles() {
    slices()
        .matching("gradus.course.(*)..")
        .should()
        .beFreeOfCycles()
        .check(module("tools/course"));
  }

  @Test
  @DisplayName("figures are drawn from plain data: no engine is known there, and no cycle")
  void figuresStandAlone() {
    JavaClasses figures = module("tools/figures");
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("gradus.figures..", "java..")
        .check(figures);
    slices().matching("gradus.figures.(*)..").should().beFreeOfCycles().check(figures);
  }

  @Test
  @DisplayName("no package of the book's machine is in a cycle with another")
  void bookHasNoCycles() {
    slices().matching("gradus.book.(*)..").should().beFreeOfCycles().check(module("tools/book"));
  }

  private static JavaClasses module(String directory) {
    return new ClassFileImporter().importPath(ROOT.resolve(directory).resolve("target/classes"));
  }
}
