@echo off
rem Runs the gradus command of tools/course, and builds it first if its sources are newer.
setlocal
set "root=%~dp0."
set "target=tools\course\target"
pushd "%root%"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "major=0"
set "problem=needs a JDK 17 or newer, and '%java%' is missing or older: install one and set JAVA_HOME"
for /f "tokens=3 delims=@." %%v in ('call "%java%" --list-modules 2^>nul ^| findstr /b java.base@') do set "major=%%v"
if %major% lss 17 goto fail

rem "built" is younger than every source of a finished build, and absent while one runs.
if not exist "%target%\built" goto build
powershell -NoProfile -Command "$built = (Get-Item '%target%\built').LastWriteTime; exit @(Get-ChildItem pom.xml, tools\exercise\pom.xml, tools\exercise\src\main, tools\cards\pom.xml, tools\cards\src\main, tools\figures\pom.xml, tools\figures\src\main, tools\course\pom.xml, tools\course\src\main -Recurse | Where-Object { $_.LastWriteTime -gt $built }).Count"
if errorlevel 1 goto build
goto run

rem A cmd script's set clears errorlevel, so each problem is named before what may fail.
:build
set "problem=needs a JDK 17 or newer, and '%java%' has no compiler: install one and set JAVA_HOME"
call "%java%" --describe-module jdk.compiler >nul 2>nul
if errorlevel 1 goto fail
set "problem=needs Maven 3.8 or newer to build itself: install it, so that 'mvn' runs"
where mvn >nul 2>nul
if errorlevel 1 goto fail
echo building the gradus command (once)...>&2
if not exist "%target%" mkdir "%target%"
if exist "%target%\built" del "%target%\built"
type nul >"%target%\building"
set "problem=could not build itself: see above"
call mvn -q -pl tools/course package "-Dmaven.test.skip=true" >"%target%\build.log" 2>&1
if errorlevel 1 (
  type "%target%\build.log" >&2
  goto fail
)
move /y "%target%\building" "%target%\built" >nul

:run
popd
for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 "-Dgradus.root=%root%" -jar "%root%\%target%\gradus.jar" %*
set "code=%errorlevel%"
chcp %codepage% >nul
exit /b %code%

:fail
popd
>&2 echo gradus: %problem%
exit /b 2
